export declare function stage(address: string): Promise<void>;
export declare function act(address: string, who: object, path: string, data?: object): Promise<unknown>;
