// Who bought whom?
// Purchases and mergers that the issues state or announce. What is undated is shown too.
WITH '2026-01-01' AS since
MATCH (buyer:Entity)-[r:ACQUIRED]->(bought:Entity)
WHERE coalesce(r.lastSeen, since) >= since
RETURN buyer.name AS buyer, bought.name AS bought, r.firstSeen AS date, r.issues AS issues, r.quotes[0] AS sentence
ORDER BY date, buyer, bought
LIMIT 300;
