import { BUILT_IN_STAGES, type PlacedStage } from './stage-order';

type Source = () => Promise<readonly PlacedStage[]>;

let source: Source = () => Promise.resolve(BUILT_IN_STAGES);

/** Says where the stages of this installation are known; the models cannot ask the settings themselves. */
export function takeStagesFrom(settings: Source): void {
  source = settings;
}

/** The stages as they are configured now. */
export function stagesInForce(): Promise<readonly PlacedStage[]> {
  return source();
}
