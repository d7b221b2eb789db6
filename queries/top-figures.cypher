// What has the highest figures?
// The newest figure of each entity for one metric: likes, downloads, stars, users, parameters, funding, valuation …
WITH 'likes' AS metric
MATCH (e:Entity)-[:OBSERVED]->(o:Observation {metric: metric})
WITH e, o ORDER BY o.date DESC, o.value DESC, o.id
WITH e, collect(o)[0] AS newest
RETURN e.name AS name, e.type AS type, newest.value AS value, newest.unit AS unit, newest.date AS date
ORDER BY value DESC, name
LIMIT 50;
