// What is used most?
// Products and models by the number of users that the issues name.
WITH 1 AS atLeast
MATCH (user:Entity)-[:USES]->(thing:Entity)
WITH atLeast, thing, user.name AS user ORDER BY user
WITH atLeast, thing, collect(DISTINCT user) AS users
WHERE size(users) >= atLeast
RETURN thing.name AS thing, thing.type AS type, size(users) AS count, users
ORDER BY count DESC, thing
LIMIT 100;
