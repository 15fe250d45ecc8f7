import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/duty/calendar/busy.ts';
import { proposalsFrom } from '../../src/duty/calendar/proposals.ts';

const from = Date.parse('2026-11-22T00:00:00Z');
const until = Date.parse('2027-05-22T00:00:00Z');

function file(...events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n');
}

function begins(...events: readonly string[]): readonly string[] {
  return readCalendar(file(...events), from, until).busy.map((span) => new Date(span.from).toISOString());
}

describe('a calendar file', () => {
  it('gives when somebody is busy and nothing of what about', () => {
    const read = readCalendar(file('SUMMARY:Huisarts\nLOCATION:Kerkstraat\nDTSTART;TZID=Europe/Amsterdam:20261124T090000\nDTEND;TZID=Europe/Amsterdam:20261124T103000'), from, until);

    expect(read.busy).toEqual([{ from: Date.parse('2026-11-24T08:00:00Z'), until: Date.parse('2026-11-24T09:30:00Z'), wholeDay: false }]);
    expect(JSON.stringify(read)).not.toContain('Huisarts');
  });

  it('keeps nine o’clock at nine o’clock when the clock changes', () => {
    expect(begins('DTSTART;TZID=Europe/Amsterdam:20270322T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3')).toEqual(['2027-03-22T08:00:00.000Z', '2027-03-29T07:00:00.000Z', '2027-04-05T07:00:00.000Z']);
    expect(readCalendar(file('DTSTART;TZID=Europe/Amsterdam:20271024T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2'), Date.parse('2027-10-01T00:00:00Z'), Date.parse('2027-12-01T00:00:00Z')).busy.map((span) => new Date(span.from).toISOString())).toEqual(['2027-10-24T07:00:00.000Z', '2027-10-31T08:00:00.000Z']);
  });

  it('gives a day of 23 or 25 hours whole', () => {
    const [day] = readCalendar(file('DTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270329'), from, until).busy;

    expect(day).toEqual({ from: Date.parse('2027-03-27T23:00:00Z'), until: Date.parse('2027-03-28T22:00:00Z'), wholeDay: true });
  });

  it('repeats by day, week, month and year as people do', () => {
    expect(begins('DTSTART:20261123T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261127T235959Z')).toHaveLength(3);
    expect(begins('DTSTART:20261123T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4').map((at) => at.slice(5, 10))).toEqual(['11-23', '11-25', '12-07', '12-09']);
    expect(begins('DTSTART:20261208T100000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3').map((at) => at.slice(0, 10))).toEqual(['2026-12-08', '2027-01-12', '2027-02-09']);
    expect(begins('DTSTART:20261127T100000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2').map((at) => at.slice(0, 10))).toEqual(['2026-11-27', '2026-12-25']);
    expect(begins('DTSTART:20261231T100000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;COUNT=3').map((at) => at.slice(0, 10))).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
    expect(begins('DTSTART;VALUE=DATE:20150105\nRRULE:FREQ=YEARLY')).toEqual(['2027-01-04T23:00:00.000Z']);
    expect(begins('DTSTART:20261130T100000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2').map((at) => at.slice(0, 10))).toEqual(['2026-11-30', '2026-12-31']);
  });

  it('counts from the first time on, also when that is years ago', () => {
    expect(begins('DTSTART:20200106T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=20')).toEqual([]);
  });

  it('leaves out what was dropped and moves what was moved', () => {
    const series = 'UID:a\nDTSTART;TZID=Europe/Amsterdam:20261123T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Amsterdam:20261130T090000';
    const moved = 'UID:a\nRECURRENCE-ID;TZID=Europe/Amsterdam:20261207T090000\nDTSTART;TZID=Europe/Amsterdam:20261208T140000\nDURATION:PT1H';

    expect(begins(series, moved)).toEqual(['2026-11-23T08:00:00.000Z', '2026-12-08T13:00:00.000Z']);
  });

  it('passes over free time, what was called off, and alarms inside an event', () => {
    expect(begins('DTSTART:20261124T100000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT', 'DTSTART:20261124T100000Z\nDURATION:PT1H\nSTATUS:CANCELLED')).toEqual([]);
    expect(begins('DTSTART:20261124T100000Z\nDURATION:PT1H\nBEGIN:VALARM\nDURATION:PT5M\nTRIGGER:-PT15M\nEND:VALARM')).toHaveLength(1);
  });

  it('knows the zone names of a much used program, and quoted and folded lines', () => {
    expect(begins('DTSTART;TZID="W. Europe Standard Time":20261124T0900\n 00\nDURATION:PT1H')).toEqual(['2026-11-24T08:00:00.000Z']);
    expect(begins('DTSTART;TZID=America/New_York:20261124T090000\nDURATION:PT1H')).toEqual(['2026-11-24T14:00:00.000Z']);
  });

  it('names the line of what it cannot read and reads the rest', () => {
    const read = readCalendar(file('DTSTART:20261324T100000Z\nDURATION:PT1H', 'DTSTART:20261124T100000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY', 'DTSTART;TZID=Middle/Earth:20261124T100000\nDURATION:PT1H', 'DTSTART:20261124T100000Z\nDTEND:20261124T090000Z'), from, until);

    expect(read.troubles).toEqual([
      { line: 4, what: 'not-a-time' },
      { line: 10, what: 'not-a-rule' },
      { line: 13, what: 'unknown-zone' },
      { line: 18, what: 'ends-before' },
    ]);
    expect(read.busy).toHaveLength(1);
    expect(readCalendar('BEGIN:VCALENDAR\nzomaar wat\nEND:VCALENDAR', from, until).troubles).toEqual([{ line: 2, what: 'not-a-line' }]);
    expect(readCalendar('Beste allemaal', from, until).troubles[0]?.what).toBe('not-a-calendar');
    expect(readCalendar('', from, until).troubles[0]?.what).toBe('not-a-calendar');
  });

  it('stays bounded whatever the file says', () => {
    const endless = 'DTSTART:19000101T000000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=999999';
    const read = readCalendar(file(...Array.from({ length: 4_999 }, () => endless), 'DTSTART:20261124T100000Z\nDURATION:PT1H'), from, until);

    expect(read.busy.length).toBeLessThanOrEqual(1_000_000 / 46_000 * 182);
    expect(read.troubles.at(-1)?.what).toBe('too-long-ago');
    expect(read.busy).toContainEqual({ from: Date.parse('2026-11-24T10:00:00Z'), until: Date.parse('2026-11-24T11:00:00Z'), wholeDay: false });
    expect(readCalendar(file(...Array.from({ length: 5_001 }, () => 'DTSTART:20261124T100000Z\nDURATION:PT1H')), from, until).troubles.at(-1)?.what).toBe('too-many');
  });
});

describe('what follows from it', () => {
  const proposals = (...events: readonly string[]): unknown => proposalsFrom(readCalendar(file(...events), from, until).busy);

  it('is one leave for whole days that touch, and no wish inside it', () => {
    expect(proposals('DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261210', 'DTSTART;VALUE=DATE:20261210', 'DTSTART:20261208T100000Z\nDURATION:PT1H')).toEqual([{ kind: 'leave', firstDay: '2026-12-07', lastDay: '2026-12-10', hours: [] }]);
  });

  it('is a wish for a day with hours that are taken, also after midnight', () => {
    expect(proposals('DTSTART:20261124T210000Z\nDURATION:PT4H', 'DTSTART:20261124T080000Z\nDURATION:PT2H', 'DTSTART:20261124T093000Z\nDURATION:PT1H')).toEqual([
      { kind: 'wish', firstDay: '2026-11-24', lastDay: '2026-11-24', hours: [{ from: '09:00', until: '11:30' }, { from: '22:00', until: '24:00' }] },
      { kind: 'wish', firstDay: '2026-11-25', lastDay: '2026-11-25', hours: [{ from: '00:00', until: '02:00' }] },
    ]);
  });
});
