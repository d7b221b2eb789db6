// Who works with whom?
// Partnerships that the issues state, with the sentence. What is undated is shown too.
WITH '2026-01-01' AS since
MATCH (a:Org)-[r:PARTNERS_WITH]->(b:Org)
WHERE coalesce(r.lastSeen, since) >= since
RETURN a.name AS one, b.name AS other, r.firstSeen AS first, size(r.issues) AS issues, r.quotes[0] AS sentence
ORDER BY issues DESC, one, other
LIMIT 300;
