// One step that is answered by typing, checked while it is typed.
import * as vscode from 'vscode';
import type { StepPlace } from './askInSteps.ts';

export interface InputProblem {
  readonly message: string;
  /** An error has to be mended; a warning can be kept; an information tells how the text is understood. */
  readonly severity: 'error' | 'warning' | 'info';
}

export interface TextStep extends StepPlace {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder: string;
  /** Asked after every change, and once more before the answer is taken. */
  readonly check: (text: string) => Promise<InputProblem | undefined>;
}

/** @returns what was typed, `back`, or undefined when the person has left */
export function askText(step: TextStep): Promise<{ readonly text: string } | 'back' | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, {
    title: step.title,
    step: step.step,
    totalSteps: step.totalSteps,
    prompt: step.prompt,
    value: step.value,
    placeholder: step.placeholder,
    ignoreFocusOut: true,
    buttons: step.step > 1 ? [vscode.QuickInputButtons.Back] : [],
  });
  // Only the answer to the latest text counts.
  const check = async (): Promise<InputProblem | undefined> => {
    const text = box.value;
    const problem = await step.check(text);
    if (box.value === text) box.validationMessage = problem === undefined ? undefined : toMessage(problem);
    return problem;
  };
  return new Promise((resolve) => {
    const finish = (answer: { readonly text: string } | 'back' | undefined): void => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue(() => void check());
    box.onDidTriggerButton(() => finish('back'));
    box.onDidHide(() => finish(undefined));
    box.onDidAccept(async () => {
      const text = box.value;
      const problem = await check();
      if (problem?.severity !== 'error' && box.value === text) finish({ text });
    });
    box.show();
  });
}

function toMessage({ message, severity }: InputProblem): vscode.InputBoxValidationMessage {
  const { Error, Warning, Info } = vscode.InputBoxValidationSeverity;
  return { message, severity: { error: Error, warning: Warning, info: Info }[severity] };
}
