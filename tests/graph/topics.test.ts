import { describe, expect, it } from 'vitest'
import { buildGraph, listTopics, showTopic } from '../../src/graph/index.js'
import { randomFrom } from '../../src/graph/topics/random.js'
import { TopicRow, TopicView } from '../../src/records.js'
import { issue, linked, says, type Told } from './story.js'

/** Two threads over four days, and a hub that is in every story. */
function twoThreads(days = 4) {
  const robots: Told = {
    title: 'Robots by Bolt',
    text: 'Bolt shows the Atlas robot with Gear.',
    names: ['org:hub'],
    says: [says('org:bolt', 'released', 'product:atlas'), says('product:atlas', 'integrates-with', 'product:gear')],
  }
  const models: Told = {
    title: 'Nova by Acme',
    text: 'Acme ships Nova, tried on Exam.',
    names: ['org:hub'],
    says: [
      says('org:acme', 'released', 'model:nova'),
      says('model:nova', 'scored-on', 'benchmark:exam', { value: 80 }),
    ],
  }
  return linked(
    Array.from({ length: days }, (_, day) =>
      issue(`daily/${day}`, `2026-03-0${day + 1}`, day % 2 ? [robots, models] : [models, robots]),
    ),
  )
}

describe('topics', () => {
  it('keep threads apart though one name is in all of them', () => {
    const graph = buildGraph(twoThreads())
    const topicOf = (id: string) => graph.topicsOf(id)[0]?.topic
    expect(graph.topics).toHaveLength(2)
    expect(topicOf('org:bolt')).toBeDefined()
    expect(topicOf('org:bolt')).toBe(topicOf('product:gear'))
    expect(topicOf('org:acme')).toBe(topicOf('benchmark:exam'))
    expect(topicOf('org:acme')).not.toBe(topicOf('org:bolt'))
  })

  it('hold the stories that tell of them, with first and last date', () => {
    const graph = buildGraph(twoThreads())
    const topic = graph.topic(graph.topicsOf('model:nova')[0]!.topic)!
    expect(topic).toMatchObject({ firstSeen: '2026-03-01', lastSeen: '2026-03-04', level: 0, size: 3 })
    const view = TopicView.parse(showTopic(graph, topic))
    expect(view.thread.map(({ id }) => id)).toEqual(['daily/0#0', 'daily/1#1', 'daily/2#0', 'daily/3#1'])
    expect(graph.topicsOfStory('daily/0#0')[0]!.topic).toBe(topic.id)
  })

  it('take their id and label from their most central names', () => {
    const rows = TopicRow.array().parse(listTopics(buildGraph(twoThreads())))
    expect(rows.map(({ id }) => id)).toEqual(['topic:model:nova', 'topic:product:atlas'])
    for (const { name, entities } of rows) {
      expect(name.split(' · ')).toHaveLength(3)
      expect(entities[0]!.weight).toBe(1)
    }
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })

  it('keep their ids when a day comes', () => {
    const ids = (days: number): string[] => buildGraph(twoThreads(days)).topics.map(({ id }) => id)
    expect(ids(5)).toEqual(ids(4))
  })

  it('join tellings of one link, in whatever words', () => {
    const tell = (id: string, name: string, other: string): ReturnType<typeof issue> =>
      issue(id, '2026-03-01', [
        { text: `${name} is here.`, names: [`model:${name}`, `org:${name}`], urls: ['https://x.example/post'] },
        { text: `${other} is here.`, names: [`model:${other}`, `org:${other}`], urls: ['https://x.example/other'] },
      ])
    const graph = buildGraph(linked([tell('en', 'a', 'b'), tell('zh', 'c', 'd')]))
    expect(graph.topicsOfStory('en#0')[0]!.topic).toBe(graph.topicsOfStory('zh#0')[0]!.topic)
    expect(graph.topicsOfStory('en#0')[0]!.topic).not.toBe(graph.topicsOfStory('en#1')[0]!.topic)
  })

  it('leave out what stands alone', () => {
    const given = twoThreads()
    const lone = issue('lone', '2026-03-09', [{ text: 'Only Solo.', names: ['model:solo'] }])
    const graph = buildGraph(linked([...given.issues, lone]))
    expect(graph.topicsOf('model:solo')).toEqual([])
  })

  it.each([
    ['no issue', []],
    ['one issue of one story', [issue('a', null, [{ text: 'Acme.', names: ['org:acme', 'model:nova'] }])]],
    ['no name at all', [issue('a', null, [{ text: 'Nothing.' }, { text: 'Nothing.' }])]],
    [
      'stories all alike',
      Array.from({ length: 9 }, (_, i) =>
        issue(`a${i}`, null, [{ text: 'Acme, Nova.', names: ['org:acme', 'model:nova'] }]),
      ),
    ],
  ])('come to an end with %s', (_what, issues) => {
    const graph = buildGraph(linked(issues))
    expect(graph.topics.length).toBeLessThanOrEqual(1)
  })

  it('can be left out', () => {
    expect(buildGraph(twoThreads(), { topics: false }).topics).toEqual([])
  })
})

describe('random numbers', () => {
  it('are the same for one seed, others for another, and even', () => {
    const draw = (seed: number): number[] => Array.from({ length: 1000 }, randomFrom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    const mean = draw(7).reduce((sum, value) => sum + value, 0) / 1000
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true)
  })
})
