import type { Names } from '../../parts/names.js';
import { withNames } from './names.js';

const ID = /(\([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+\))/u;

/** A text with each person's name before their id, which is never broken over two lines: it is what one looks for. */
export function Identified({ text, names }: { readonly text: string; readonly names: Names }) {
  return withNames(text, names)
    .split(ID)
    .map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span key={at} className="unbroken">
          {part}
        </span>
      ),
    );
}
