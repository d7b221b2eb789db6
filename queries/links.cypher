// Which sites do the stories cite?
// Hosts of the links, by the number of stories that cite them.
WITH 2 AS atLeast
MATCH (s:Story)
UNWIND s.urls AS url
WITH atLeast, s, replace(split(split(url, '://')[1], '/')[0], 'www.', '') AS host
WITH atLeast, host, count(DISTINCT s) AS stories, count(DISTINCT s.issue) AS issues
WHERE stories >= atLeast
RETURN host, stories, issues
ORDER BY stories DESC, host
LIMIT 50;
