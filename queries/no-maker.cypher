// Which models come without a maker?
// Models that at least two issues name and for which no issue says who made them: what to look up next.
WITH 2 AS issues
MATCH (m:Model)
WHERE m.issueCount >= issues AND NOT EXISTS { (:Entity)-[:RELEASED|CREATED]->(m) }
RETURN m.name AS model, m.issueCount AS issues, m.firstSeen AS first, m.lastSeen AS last
ORDER BY issues DESC, model
LIMIT 100;
