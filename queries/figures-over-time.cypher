// How did the figures of this change?
// Likes, downloads, stars, parameters, funding and the like, by date, with the change since the figure before.
WITH 'Kimi-K2.5' AS name
MATCH (e:Entity)-[:OBSERVED]->(o:Observation)
WHERE toLower(name) IN [known IN coalesce(e.aliases, []) + e.name | toLower(known)]
WITH e, o ORDER BY o.date, o.id
WITH e, o.metric AS metric, o.unit AS unit, collect(o) AS row
UNWIND range(0, size(row) - 1) AS place
RETURN e.name AS name, metric, row[place].date AS date, row[place].value AS value, unit, CASE place WHEN 0 THEN null ELSE row[place].value - row[place - 1].value END AS change
ORDER BY name, metric, unit, date, value;
