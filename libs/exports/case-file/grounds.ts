/**
 * Why a document, or what it says, may be kept from whoever asks for access: offentlighedsloven, LBK nr. 145 af 24.
 * februar 2020. That one of them applies is for a person to judge, each time; nothing here judges it.
 */
export const grounds = {
  internal: 'Internt dokument (offentlighedsloven § 23)',
  private: 'Enkeltpersoners private forhold (offentlighedsloven § 30, nr. 1)',
  business: 'Drifts- eller forretningsforhold (offentlighedsloven § 30, nr. 2)',
  special: 'Hemmeligholdelse er påkrævet efter forholdets særlige karakter (offentlighedsloven § 33, nr. 5)',
  secrecy: 'Særlig tavshedspligt (offentlighedsloven § 35)',
} as const;

export type Ground = keyof typeof grounds;
