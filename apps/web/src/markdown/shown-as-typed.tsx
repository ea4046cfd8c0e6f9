import { Component, type ReactNode } from 'react';

/** A text as its author typed it. */
export function AsTyped({ text }: { text: string }) {
  return <p className="whitespace-pre-wrap">{text}</p>;
}

interface Props {
  text: string;
  children: ReactNode;
}
interface State {
  text: string;
  failed: boolean;
}

/** Shows a text as typed when drawing it fails: a statement must never take the page with it. Another text is tried anew. */
export class ShownAsTyped extends Component<Props, State> {
  override state: State = { text: this.props.text, failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ text }: Props, state: State): Partial<State> | null {
    return text === state.text ? null : { text, failed: false };
  }

  override render(): ReactNode {
    return this.state.failed ? <AsTyped text={this.props.text} /> : this.props.children;
  }
}
