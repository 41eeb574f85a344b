/** Injection token of the opened product. */
export const PRODUCT = Symbol('product');
