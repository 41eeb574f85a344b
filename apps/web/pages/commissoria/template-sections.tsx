import { CommandForm } from '../../forms/command-form.js';
import { type FieldSchema, optionsOf } from '../../forms/schema.js';
import { Badge } from '../../parts/badge.js';
import type { PageForms } from '../../run/page-forms.js';
import type { CommissoriumView } from './commissorium-view.js';

interface TemplateSectionsProps extends PageForms {
  readonly view: CommissoriumView;
}

/** The sections of the template in its own order, each with its text or that it is missing, and the way to write it. */
export function TemplateSections({ run, view, open, onOpen }: TemplateSectionsProps) {
  const write = run.commands?.find(({ command }) => command === 'WriteSection');
  const field = (write?.schema as FieldSchema | undefined)?.properties?.['section'];
  const sections = (field && optionsOf(field)) ?? [];
  const written = sections.filter(({ value }) => view.sections[value]);
  const close = () => onOpen(undefined);
  return (
    <>
      <p>
        {written.length} af {sections.length} afsnit er skrevet.
      </p>
      <ol className="unstyled-list no-max-width template">
        {sections.map(({ value, text: title }) => {
          const form = `WriteSection.${value}`;
          const text = view.sections[value];
          return (
            <li key={value}>
              <h3>
                {title} {!text && <Badge kind="warning">Mangler</Badge>}
              </h3>
              {text && open !== form && <p className="as-written">{text}</p>}
              {write?.allowed && open !== form && (
                <button
                  type="button"
                  className="button button-unstyled function-link d-print-none"
                  onClick={() => onOpen(form)}
                >
                  {text ? 'Ret afsnittet' : 'Skriv afsnittet'}
                  <span className="sr-only"> {title}</span>
                </button>
              )}
              {write?.allowed && open === form && (
                <CommandForm
                  procedure={run.procedure}
                  id={run.id}
                  revision={run.revision}
                  command={write}
                  fixed={{ section: value }}
                  {...(text && { initial: { text } })}
                  onDone={close}
                  onCancel={close}
                />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
