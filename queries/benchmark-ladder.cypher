// Who scored what on a benchmark?
// Every result given for one benchmark, best first, with where it was said. For error rates and costs read it from below.
WITH 'SWE-bench Verified' AS benchmark
MATCH (system:Entity)-[r:SCORED_ON]->(b:Benchmark)
WHERE toLower(benchmark) IN [name IN coalesce(b.aliases, []) + b.name | toLower(name)]
RETURN b.name AS benchmark, system.name AS system, r.value AS value, r.unit AS unit, r.rank AS rank, r.lastSeen AS last, r.quotes[0] AS sentence
ORDER BY benchmark, coalesce(value, -1) DESC, coalesce(rank, 1000), system;
