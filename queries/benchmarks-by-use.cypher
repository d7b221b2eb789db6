// Which benchmarks are cited most?
// Benchmarks by the number of systems with a result or a comparison on them.
WITH 1 AS atLeast
MATCH (b:Benchmark)
WITH atLeast, b,
  COUNT { (:Entity)-[:SCORED_ON]->(b) } AS results,
  COUNT { MATCH (:Entity)-[r:BEATS_ON_BENCHMARK]->(:Entity) WHERE r.benchmark = b.id } AS comparisons
WHERE results + comparisons >= atLeast
RETURN b.name AS benchmark, results, comparisons, b.issueCount AS issues, b.firstSeen AS first, b.lastSeen AS last
ORDER BY results + comparisons DESC, benchmark;
