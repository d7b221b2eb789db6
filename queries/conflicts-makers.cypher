// Whose is it? Things that different issues give to different makers
// Makers that no issue names together, and that are neither partners nor owner and division. What is undated counts too.
WITH '2026-01-01' AS since
MATCH (a:Entity)-[r:RELEASED]->(thing:Entity)<-[s:RELEASED]-(b:Entity)
WHERE a.id < b.id AND coalesce(r.lastSeen, since) >= since AND coalesce(s.lastSeen, since) >= since
  AND none(issue IN r.issues WHERE issue IN s.issues)
WITH r, s, a, b, thing, coalesce(a.owners, []) + a.id AS aKin, coalesce(b.owners, []) + b.id AS bKin
WHERE none(id IN aKin WHERE id IN bKin)
  AND NOT EXISTS {
    MATCH (x:Entity)-[:PARTNERS_WITH|ACQUIRED|WORKS_AT]-(y:Entity)
    WHERE x.id IN aKin AND y.id IN bKin
  }
RETURN thing.name AS thing, a.name AS one, r.issues AS oneIssues, r.quotes[0] AS oneSentence, b.name AS other, s.issues AS otherIssues, s.quotes[0] AS otherSentence
ORDER BY thing, one, other
LIMIT 300;
