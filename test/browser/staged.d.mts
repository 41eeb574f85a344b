/** Who does what: the headers of somebody, an address below `/api`, and what is sent. */
export type Act = readonly [who: object, path: string, data?: object];

export declare const as: (person: string, seat: string) => object;
export declare const needReported: (id: string, agreement: string) => readonly Act[];
export declare const revisionOnSpor2: (id: string, agreement: string) => readonly Act[];
export declare const qualified: (id: string, title: string) => readonly Act[];
export declare function stage(address: string, all?: readonly Act[]): Promise<void>;
export declare function act(address: string, who: object, path: string, data?: object): Promise<unknown>;
