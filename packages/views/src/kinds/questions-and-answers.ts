import { type Plan, type SelectedSector, select } from '@shinrai/core';
import type { FigureView } from '../parts/figure.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { headlineOf } from '../parts/headline.ts';
import { type Line, plainText } from '../parts/inline.ts';
import { actionsOf, sectorPoints } from '../parts/point.ts';
import { figuresQuestion, lateQuestion, openQuestion, progressQuestion, type Question } from '../parts/question.ts';
import { type SectorView, sectorView } from '../parts/sector.ts';
import type { Speech } from '../parts/speech.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** A question with its number, counted over the whole document. */
export interface NumberedQuestion extends Question {
  readonly number: number;
}

export interface QuestionSector {
  readonly id: string;
  readonly name: Line;
  readonly inCharge: Line;
  readonly questions: readonly NumberedQuestion[];
  readonly figures: readonly FigureView[];
}

/** Questions that may be asked about a pillar, with the answers that the data holds and no others. */
export interface QuestionsAndAnswersView {
  readonly kind: 'questions-and-answers';
  readonly frame: Frame;
  readonly title: Line;
  readonly sectors: readonly QuestionSector[];
}

/** Makes the questions and answers of a plan, a pillar or a sector. */
export function questionsAndAnswersView(plan: Plan, request: Request): QuestionsAndAnswersView {
  const speech = { plan, ...request };
  const { scope } = request;
  const title = scopeTitle(speech, scope);
  let number = 0;
  const sectors = select(plan, scope)
    .pillars.flatMap((pillar) => pillar.sectors)
    .map((selected) => {
      const view = sectorView(speech, selected);
      const questions = questionsOf(speech, selected, view).map((question) => {
        number += 1;
        return { ...question, number };
      });
      const figures = view.figures.filter(({ isStructure }) => !isStructure);
      return { id: view.id, name: view.name, inCharge: view.inCharge, questions, figures };
    });
  return {
    kind: 'questions-and-answers',
    frame: frameOf(speech, scope.kind === 'plan' ? '' : plainText(title)),
    title,
    sectors,
  };
}

/** In the order of likelihood: how far it has come, how much it is, what is late, what is not known. */
function questionsOf(speech: Speech, selected: SelectedSector, view: SectorView): readonly Question[] {
  const points = sectorPoints(speech, selected);
  const figures = view.figures.filter(({ isStructure }) => !isStructure);
  return [
    progressQuestion(speech, view, points, headlineOf(speech, actionsOf(selected))),
    ...(figures.length === 0 ? [] : [figuresQuestion(speech, view, figures)]),
    ...points.late.map((late) => lateQuestion(speech, late)),
    ...(points.open.length === 0 ? [] : [openQuestion(speech, view, points.open)]),
  ];
}
