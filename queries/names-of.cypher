// Under which names does this go?
// Found by full text in any language, with every other written form. Needs the full-text index that `graph push` makes.
WITH 'claude' AS text
CALL db.index.fulltext.queryNodes('issue_graph_names', text) YIELD node, score
RETURN node.name AS name, node.type AS type, coalesce(node.aliases, []) AS aliases, node.issueCount AS issues, round(score, 3) AS score
ORDER BY score DESC, name
LIMIT 20;
