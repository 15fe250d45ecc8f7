/// What the server says of alarms and channels, as it comes over the line.
export type AlarmKind = 'request' | 'nobody' | 'commitment' | 'gap' | 'practice' | 'rescue' | 'call' | 'disk' | 'handover' | 'reply' | 'owner';

export interface Alarm {
  readonly alarmId: string;
  readonly kind: AlarmKind;
  readonly subjectId: string;
  readonly lineId: string | null;
  readonly wish: 'now' | 'today' | 'week' | 'unhurried' | null;
  readonly openedAt: string;
  readonly acknowledgedBy: 'me' | 'other' | null;
  readonly nextStepAt: string;
}

export type ChannelKind = 'voice' | 'sms' | 'push' | 'mail';

export interface Channel {
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly rings: boolean;
  readonly confirmed: boolean;
  /// Confirmed, but longer than a month ago.
  readonly testAgain: boolean;
  readonly lastWorkedAt: string | null;
  readonly lastFailedAt: string | null;
}

export interface Channels {
  readonly channels: readonly Channel[];
  readonly rings: boolean;
  readonly practised: boolean;
  readonly callerNumber: string;
  /// In which this member is woken.
  readonly language: 'nl' | 'en';
}
