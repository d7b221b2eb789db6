// Which results contradict each other?
// Two values of one system on one benchmark, told by different issues, that are more than half a percent apart.
WITH 0.005 AS tolerance
MATCH (system:Entity)-[r:SCORED_ON]->(b:Benchmark)<-[s:SCORED_ON]-(system)
WHERE r.value < s.value AND s.value - r.value > tolerance * abs(s.value)
  AND (r.unit IS NULL OR s.unit IS NULL OR r.unit = s.unit)
  AND any(issue IN r.issues WHERE NOT issue IN s.issues) AND any(issue IN s.issues WHERE NOT issue IN r.issues)
RETURN system.name AS system, b.name AS benchmark, r.value AS lower, r.issues AS lowerIssues, s.value AS higher, s.issues AS higherIssues, r.unit AS unit
ORDER BY system, benchmark, lower, higher
LIMIT 300;
