import { describe, expect, it } from 'vitest'
import { blocksOf, issueOf } from './sample.js'

const HEAD = `From: a@example.org
Subject: =?UTF-8?B?${Buffer.from('星辰周报').toString('base64')}?= =?utf-8?q?_No=2E_9?=
Date: Mon, 16 Feb 2026 10:00:00 +0000
MIME-Version: 1.0
`
const part = (type: string, encoding: string, body: string): string =>
  `--xx\nContent-Type: ${type}; charset="utf-8"\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`
const multipart = (...parts: string[]): string =>
  `${HEAD}Content-Type: multipart/alternative;\n boundary="xx"\n\n${parts.join('')}--xx--\n`

describe('mail', () => {
  it('keeps the offsets of the file for a body in 8bit', () => {
    const source = `${HEAD}Content-Type: text/plain; charset=utf-8\n\n- **Nova-3** is out.\n- 星辰发布。\n`
    const issue = issueOf(source, 'eml')
    expect(issue.text).toBe(source)
    expect(blocksOf(issue).map((block) => block.text)).toEqual(['Nova-3 is out.', '星辰发布。'])
    expect(source.slice(issue.stories[1]!.start, issue.stories[1]!.end)).toContain('星辰发布。')
    expect([issue.title, issue.date]).toEqual(['星辰周报 No. 9', '2026-02-16'])
  })

  it('prefers the HTML part, and reads it in quoted-printable and base64', () => {
    const html = '<h2>星辰发布了第三代</h2><p>很快。</p>'
    const encoded = [...Buffer.from(html)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    const quoted = encoded.map((code, i) => (i % 20 === 19 ? `${code}=\n` : code)).join('')
    const base64 = Buffer.from(html).toString('base64')
    for (const body of [part('text/html', 'quoted-printable', quoted), part('text/html', 'base64', base64)]) {
      const issue = issueOf(multipart(part('text/plain', '7bit', 'View in browser'), body), 'eml')
      expect(blocksOf(issue).map((block) => block.text)).toEqual(['星辰发布了第三代', '很快。'])
      expect(issue.text).toContain(html)
    }
  })

  it('reads the plain part where there is no HTML', () => {
    const issue = issueOf(multipart(part('text/plain', 'quoted-printable', 'Nova-3 is =\nout =E2=9C=93 now.')), 'eml')
    expect(blocksOf(issue).map((block) => block.text)).toEqual(['Nova-3 is out ✓ now.'])
  })

  it('reads charsets of old Chinese mails', () => {
    const body = Buffer.from('0MezvdPvwcvFxA==', 'base64')
    const source = `${HEAD}Content-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: base64\n\n${body.toString('base64')}\n`
    expect(blocksOf(issueOf(source, 'eml'))[0]!.text.startsWith('星辰')).toBe(true)
  })
})
