/**
 * Why a document, or what it says, may be kept from whoever asks for access: lov nr. 606 af 12. juni 2013 om
 * offentlighed i forvaltningen, LBK nr. 145 af 24. februar 2020. It was amended from 1 July 2024 (L 116, 2023-24) in §§
 * 9 and 21 alone, neither of which is used here. That one of them applies is for a person to judge, each time; nothing
 * here judges it.
 */
export const grounds = {
  internal: 'Internt dokument (offentlighedsloven § 23)',
  private: 'Enkeltpersoners private forhold (offentlighedsloven § 30, nr. 1)',
  business: 'Drifts- eller forretningsforhold af væsentlig økonomisk betydning (offentlighedsloven § 30, nr. 2)',
  special: 'Væsentlige private eller offentlige interesser, der må holdes hemmelige (offentlighedsloven § 33, nr. 5)',
  secrecy: 'Særlig tavshedspligt (offentlighedsloven § 35)',
} as const;

export type Ground = keyof typeof grounds;

/** What is enciphered and has not been opened here. It is no ground: somebody who may read it has yet to judge. */
export const UNOPENED = 'Kan nævne enkeltpersoner og er ikke åbnet her; det er ikke vurderet, om det kan undtages';
