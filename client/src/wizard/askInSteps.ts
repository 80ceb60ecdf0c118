// Several questions one after the other, with a way back. What was answered stays when somebody goes back. Knows no question.

/** Where a question stands among the others. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one thing. @returns the draft with the answer, `back`, or undefined when the person has left */
export type Question<Draft> = (draft: Draft, place: StepPlace) => Promise<Draft | 'back' | undefined>;

/**
 * Asks until every question has an answer.
 * @param questionsFor the questions that the answers so far lead to; an answer changes only what comes after it
 * @returns undefined when the person has left
 */
export async function askInSteps<Draft extends object>(
  title: string,
  start: Draft,
  questionsFor: (draft: Draft) => readonly Question<Draft>[],
): Promise<Draft | undefined> {
  let draft = start;
  let index = 0;
  for (;;) {
    const questions = questionsFor(draft);
    const question = questions[index];
    if (question === undefined) return draft;
    const answer = await question(draft, { title, step: index + 1, totalSteps: questions.length });
    if (answer === undefined) return undefined;
    if (answer === 'back') index = Math.max(0, index - 1);
    else {
      draft = answer;
      index += 1;
    }
  }
}
