import { Component, type ReactNode } from 'react';

interface MapFailureProps {
  /** Stands where the map would have been. */
  readonly message: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a map that cannot be loaded or drawn from taking the rest of the screen with it. */
export class MapFailure extends Component<MapFailureProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.message : this.props.children;
  }
}
