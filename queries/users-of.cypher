// Who uses this?
// Organisations and people that adopted, deployed or build with a product or model.
WITH 'Codex' AS name
MATCH (user:Entity)-[r:USES]->(thing:Entity)
WHERE toLower(name) IN [known IN coalesce(thing.aliases, []) + thing.name | toLower(known)]
RETURN thing.name AS thing, user.name AS user, user.type AS type, r.firstSeen AS first, r.quotes[0] AS sentence
ORDER BY thing, user;
