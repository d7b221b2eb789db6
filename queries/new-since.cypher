// What is new since a date?
// Relations that no issue before that date stated.
WITH '2026-03-01' AS since
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.firstSeen >= since
RETURN r.firstSeen AS date, a.name AS source, type(r) AS relation, b.name AS target, r.value AS value, r.unit AS unit, r.benchmarkName AS benchmark, r.quotes[0] AS sentence
ORDER BY date, relation, source, target, r.id
LIMIT 300;
