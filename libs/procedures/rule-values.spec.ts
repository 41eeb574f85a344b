import { describe, expect, it } from '@jest/globals';
import { bareRules as bare } from '../../test/governance-rules.js';
import { escalationRules, mayChairApprove, meetingRules, writtenApprovalRules } from './rule-values.js';

describe('a model that says nothing about it', () => {
  it('takes silence as no consent, and sends one objection to the meeting', () => {
    expect(writtenApprovalRules(bare)).toMatchObject({ silenceRule: 'notConsent', objectionsToMeeting: 1 });
  });

  it('lifts an escalation when its deadline has passed twice', () => {
    expect(escalationRules(bare).passesBeforeLift).toBe(2);
  });

  it('lets the chairmanship approve what it has approved until now', () => {
    expect(mayChairApprove(bare, 'commissorium')).toBe(true);
    expect(mayChairApprove(bare, 'writtenApprovalAfterSilence')).toBe(true);
  });
});

describe('a model that says something about it', () => {
  it('is followed, and filled in where it says nothing', () => {
    const rules = writtenApprovalRules({ ...bare, writtenApproval: { answerDays: 21, silenceRule: 'abstention' } });
    expect(rules).toMatchObject({ answerDays: 21, extensionDays: 7, silenceRule: 'abstention' });
    expect(meetingRules({ ...bare, meetings: { submissionDays: 21 } })).toEqual({
      submissionDays: 21,
      informationItemDays: 7,
    });
  });

  it('lets the chairmanship approve nothing when it lists nothing', () => {
    expect(mayChairApprove({ ...bare, chairMayApprove: [] }, 'commissorium')).toBe(false);
  });
});
