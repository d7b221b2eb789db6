/**
 * Words by which a newsletter's layout shows what a line is for. Only layout: what a line says is the lexicon's matter.
 * General to newsletters in Chinese and English; compared in lower case.
 */

/** Labels before links: `相关链接：[…](…)`. Whole words before a colon, or alone. */
export const SOURCE_LABELS = [
  ...[
    '相关链接',
    '参考链接',
    '原文链接',
    '项目链接',
    '论文链接',
    '延伸阅读',
    '扩展阅读',
    '参考资料',
    '参考来源',
    '参考',
  ],
  ...[
    '信息来源',
    '消息来源',
    '来源',
    '原文',
    '链接',
    '出处',
    '项目地址',
    '论文地址',
    '代码地址',
    '开源地址',
    '体验地址',
  ],
  ...[
    '官网',
    '官方网站',
    '项目主页',
    '论文',
    '代码',
    '地址',
    '阅读原文',
    '查看原文',
    '传送门',
    '详情',
    '相关阅读',
    '更多阅读',
  ],
  ...['source', 'sources', 'link', 'links', 'related links', 'related', 'reference', 'references', 'read more', 'read'],
  ...['further reading', 'more', 'learn more', 'via', 'paper', 'code', 'website', 'blog', 'github', 'demo', 'see also'],
]

/** Texts of links that say only that there is a link. */
export const LINK_LABELS = [
  ...[
    '查看详情',
    '查看原文',
    '阅读原文',
    '阅读全文',
    '阅读更多',
    '了解更多',
    '了解详情',
    '查看更多',
    '详情',
    '原文',
    '链接',
    '来源',
  ],
  ...[
    '点击查看',
    '点此查看',
    '传送门',
    '官网',
    '推文',
    '论文',
    '代码',
    '项目地址',
    '项目主页',
    '全文',
    '更多',
    '详细内容',
  ],
  ...[
    'link',
    'links',
    'source',
    'sources',
    'read more',
    'read on',
    'continue reading',
    'full story',
    'learn more',
    'more',
  ],
  ...[
    'tweet',
    'post',
    'thread',
    'blog',
    'blog post',
    'paper',
    'code',
    'github',
    'repo',
    'here',
    'details',
    'website',
    'view',
  ],
  ...[
    'announcement',
    'hf',
    'hugging face',
    'huggingface',
    'arxiv',
    'x',
    'twitter',
    'reddit',
    'youtube',
    'video',
    'demo',
    'docs',
  ],
]

/** Headings of the sources at the end of an issue ("Quick links" and the like are news). */
export const SOURCE_HEADINGS =
  /^(?:相关链接|参考(?:链接|资料|来源|文献)?|信息来源|来源|引用|references?|sources?|citations?)$/u

/** Bold words that lead on within a story instead of beginning one. */
export const LABEL_LEADS =
  /^(?:为什么(?:重要|值得关注)|为何重要|意义|要点|关键(?:点|信息|数据|成果)?|亮点|详情|细节|技术细节|背景|影响|点评|评论|解读|分析|观点|我的看法|一句话(?:总结|点评)?|总结|小结|结论|提示|注|注意|备注|来源|彩蛋|核心(?:观点|亮点|功能|内容)|主要(?:功能|特点|更新)|价格|定价|why (?:it|this) matters.*|why should you care.*|the (?:details|rundown|bottom line|takeaway|big picture|context|background|catch|story|news|gist|scoop|why|what)|details|what(?:'|’)?s (?:new|next|happening|going on)|what happened|what it (?:is|does|means)|how it works|key (?:points|takeaways?|features|details|highlights|facts)|highlights|takeaways?|tl;?dr|bottom line|context|background|zoom (?:in|out)|go deeper|yes,? but|between the lines|by the numbers|our take|my take|note|notes|pricing|availability|features|read more|sources?|links?|impact|summary)$/u

/** Headings of a digest at the top whose lines the stories below repeat. */
export const OVERVIEW_HEADINGS =
  /^(?:概览|总览|目录|速览|导读|导览|今日导读|本期导读|本期目录|本期内容|内容速览|要点速览|今日速览|table of contents|contents|toc|(?:(?:coming up |also )?(?:in|what(?:'|’)?s in) (?:this|today(?:'|’)s|this week(?:'|’)s) (?:[\w-]+ )?(?:issue|edition|newsletter|email|rundown|signal|roundup|digest|update)s?)|here(?:'|’)s what (?:happened|you need to know|we(?:'|’)re covering)(?: [\w ]{1,30})?|今日(?:热点|要闻)?(?:导览|提要|摘要|看点)|本(?:期|周)(?:看点|提要|摘要|要点)|今天的主要内容有?|overview|at a glance|index)$/u

/** Headings whose whole block is none of the news. */
export const NOISE_HEADINGS =
  /(?:收听|订阅|关注我们|联系我们|关于我们|关于本刊|加入(?:我们|社群|交流群)|赞助|广告合作|免责声明|往期|历史文章|投稿|版权|打赏|subscribe|unsubscribe|sponsor|advertis|follow us|about us|about this newsletter|contact us|join (?:us|our)|past issues|previous issues|archive|disclaimer|share this|refer a friend|support us|feedback|^(?:(?:ai|ml|tech|featured|latest|new|hot|open) )*(?:jobs?|careers?|roles)(?: (?:opportunities|openings|board|listings?|corner|of the (?:day|week)))?$|^(?:we(?:'|’)re hiring|who(?:'|’)s hiring|hiring)$|^(?:本周|热门|最新)?(?:招聘|内推|岗位|职位)(?:信息|推荐|机会)?$|^往(?:期|年)|^(?:推荐阅读|猜你喜欢|你可能还想看|关于作者|作者简介|文档信息|about the authors?|discussion about this post|you might also like)$|^want to (?:advertise|sponsor|work at|reach|get featured)|^(?:love|enjoying|enjoyed|like) .{1,30}\? (?:tell|share|refer)|^meme of the)/u

/** Beginnings of lines that are none of the news, however the line goes on. */
export const NOISE_LINES =
  /^(?:本期(?:由|内容由).{0,30}(?:赞助|支持|呈现)|本文由.{0,30}赞助|赞助商|合作推广|(?:商业|品牌)?推广[:：]|广告[:： ]|(?:欢迎|点击|长按|扫码).{0,20}(?:订阅|关注|入群|加群|二维码)|扫(?:描|码)(?:二维码|下方|关注)|关注(?:我们|公众号)|取消订阅|退订|如果(?:你|您)(?:觉得|喜欢)(?:本|这|我)|感谢(?:你的|您的)?(?:阅读|订阅|收听|支持)|视频版|音频版|在浏览器中(?:查看|打开)|查看网页版|转发给|分享给|提示[:：]内容由|内容由\s?ai|免责声明|本(?:期|文)编辑|责任编辑|版权所有|sponsored by|this (?:issue|edition|newsletter) is (?:sponsored|brought|presented)|brought to you by|presented by|a word from our|unsubscribe|manage (?:your )?(?:preferences|subscription)|update (?:your )?(?:email )?(?:preferences|profile)|view (?:this email )?(?:in (?:your )?browser|online)|read (?:this )?(?:online|in (?:your )?(?:browser|app))|open in (?:app|browser)|forwarded this|was this (?:email )?forwarded|share this (?:post|newsletter|issue)|follow (?:us|me) on|thanks for (?:reading|subscribing)|thank you for (?:reading|subscribing)|you(?:'|’)re (?:receiving|getting) this|you (?:are receiving|received|get) this|if you (?:enjoyed|liked|no longer) |all rights reserved|advertise (?:with|in) |(?:点亮|设为).{0,4}星标|一键三连|点赞.{0,6}(?:转发|在看|收藏)|点个.{0,4}在看|欢迎(?:在评论区|留言|转发|投稿)|文章转载自|本文(?:首发|转载|来自|来源)|转载请|未经.{0,6}授权|微信扫一扫|(?:微信)?扫码|长按.{0,10}二维码|识别.{0,8}二维码|(?:整理|编辑|编译|责编|校对|排版|撰文)\s?[|｜丨]|图源|图片来源|[(（]?(?:全文)?完[)）]?$|关注.{0,16}公众号|回复.{0,10}(?:加入|入群|领取)|image (?:source|credit)|photo by|the post .{1,120} appeared first on|to unsubscribe|stop receiving|if you(?:'|’)?(?:re| are)? enjoy|if you don(?:'|’)t want to receive|if you have any (?:comments|feedback|questions)|please forward|(?:p\.?s\.?\W{0,3})?want to (?:advertise|sponsor|reach .{0,30}readers)|upgrade to paid|.{0,60}is a reader-supported publication|ready for more\?|comments? ?restacks?|you(?:'|’)re (?:on the free list|currently a free)|get the app|refer (?:a|your) friend|share your referral|track your referrals|(?:read|reading) time[:：]|阅读时间|(?:today(?:'|’)s|this (?:week(?:'|’)s )?)\s?(?:issue|edition|newsletter) is (?:sponsored|brought|presented))/u

/** The same, for lines so short that they say nothing else. */
export const SHORT_NOISE_LINES =
  /^(?:订阅|播客|收听|编辑[:：]|时长[:：]|分享|点赞|在看|阅读时间|subscribe|sign up|listen (?:on|to)|watch on|copyright|©|privacy policy|terms of (?:use|service)|leave a comment|join (?:the|our) |powered by|duration:|reading time|together with|in partnership with|share|like|restack|.{0,24}(?:扫码|加微信)(?:报名|进群|入群|咨询)|[\d,.]+k? (?:likes?|comments|views|restacks|shares)$)/u

/** What stands above an advertisement, a line of its own. */
export const ADVERT_LABELS =
  /^(?:(?:together with|in partnership with|presented by|sponsored by|brought to you by|supported by|a (?:message|word) from|from our friends at) [^,.:;!?，。]{1,40}|(?:a (?:message|word) )?from (?:our|today(?:'|’)s) (?:partners?|sponsors?|friends)|(?:our|today(?:'|’)s|this week(?:'|’)s) (?:sponsors?|partners?)|(?:sponsored|partner|promoted)(?: (?:content|post|message|spotlight|section))?|advertisement|ad|广告|赞助(?:内容|商)?|(?:合作|商业|品牌)推广|合作伙伴)$/u

/** Asks how the reader liked the issue; the answers to choose from follow. */
export const POLLS =
  /^(?:what(?:'|’)?(?:d| did) you think (?:of|about)|how (?:did we do|was today|would you rate|are we doing|do you like)|rate (?:today|this)|did you (?:like|enjoy)|before you go\b|你觉得(?:今天|本期|这期))/u

/** Ends an issue; names, greetings and addresses follow. */
export const SIGN_OFFS =
  /^(?:that(?:'|’)?s (?:it|all)(?:,? folks| for (?:today|now|this)|[.!]*$)|see you (?:soon|tomorrow|next|on \w+day|in the next)|until (?:next|tomorrow)|(?:thanks|thank you) for reading|talk soon|catch you (?:next|later)|以上就是(?:今天|本期|今日)|(?:今天|本期|今日)的?.{0,10}就到这里|(?:我们)?(?:明天|下期|下周)再?见|[—\-\s]*(?:完|end)[—\-\s]*$)/u

/** Words of the lines at the top and the end that lead elsewhere: "Sign Up | Advertise | View Online". */
export const NAVIGATION =
  /^(?:sign ?up|log ?in|subscribe|unsubscribe|advertise|sponsor|view online|read online|view in browser|web version|archives?|about|contact|share|forward|tweet|preferences|manage preferences|privacy(?: policy)?|terms|twitter|x|linkedin|facebook|instagram|youtube|tiktok|discord|telegram|rss|home|website|jobs|faq|订阅|退订|投稿|官网|关注|广告合作|往期|首页|关于(?:我们)?)$/u

/** A postal address, as mails must carry one. */
export const POSTAL =
  /\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|suite|ste|floor|drive|way|lane|box|unit|#)\b.*\b\d{5}(?:-\d{4})?\b/u

/** E-mail headers as they stand in a text that was copied from a mail program. */
export const MAIL_HEADER =
  /^(?:from|to|cc|bcc|reply-to|sender|subject|sent|message-id|mime-version|content-type|list-unsubscribe|发件人|收件人|抄送|主题|发送时间|日期|date|created|last edited|status|tags|owner|标签|创建时间)[:：]\s?\S/u

/** What announces links without being a word. */
export const LINK_SIGNS = /^(?:👉|🔗|📎|🌐|📌|➡️?|→|↗️?|»|>)+/u

/** Joins a sequence of links. */
export const LINK_JOINERS =
  /(?:[\s|｜·•,，、;；/&+()（）[\]【】<>《》:：.。→↗↘»›>←\-–—]|\p{Extended_Pictographic}|\uFE0F|\u200D)+|\b(?:and|or)\b|以及|和|与|及/gu
