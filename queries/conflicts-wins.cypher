// Which wins contradict each other?
// A stated win and its opposite on one benchmark, in different issues. What is undated counts too.
WITH '2026-01-01' AS since
MATCH (a:Entity)-[r:BEATS_ON_BENCHMARK]->(b:Entity)-[s:BEATS_ON_BENCHMARK]->(a)
WHERE a.id < b.id AND r.benchmark = s.benchmark
  AND coalesce(r.lastSeen, since) >= since AND coalesce(s.lastSeen, since) >= since
  AND any(issue IN r.issues WHERE NOT issue IN s.issues) AND any(issue IN s.issues WHERE NOT issue IN r.issues)
RETURN a.name AS one, b.name AS other, r.benchmarkName AS benchmark, r.issues AS oneWinsIn, r.quotes[0] AS oneSentence, s.issues AS otherWinsIn, s.quotes[0] AS otherSentence
ORDER BY one, other, benchmark
LIMIT 300;
