// Who invested in whom, and how much?
// Funding that the issues state, largest first. What is undated is shown too.
WITH '2026-01-01' AS since
MATCH (investor:Entity)-[r:INVESTED_IN]->(org:Entity)
WHERE coalesce(r.lastSeen, since) >= since
RETURN investor.name AS investor, org.name AS org, r.value AS value, r.unit AS unit, r.firstSeen AS date, r.quotes[0] AS sentence
ORDER BY coalesce(value, 0) DESC, investor, org
LIMIT 300;
