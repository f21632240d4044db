import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';

interface BoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}
interface BoundaryState {
  readonly hasFailed: boolean;
  readonly tries: number;
}

/** Keeps a fault in one place from taking the rest of the app with it. */
export class PlaceBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, tries: 0 };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasFailed: true };
  }

  /** The second time the page is loaded afresh: a part of it that could not be fetched stays missing otherwise. */
  readonly tryAgain = () => {
    if (this.state.tries > 0) window.location.reload();
    this.setState({ hasFailed: false, tries: this.state.tries + 1 });
  };

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <>
        <PageHeader title={this.props.title} />
        <ErrorNotice
          error="This place could not be shown. What you have saved is safe, and the other places still work."
          action={<Button onPress={this.tryAgain}>Try again</Button>}
        />
      </>
    );
  }
}
