import { css } from 'lit';

/**
 * The focus where people have colours of their own (`forced-colors: active`): nothing else is dashed, for what is chosen has a solid edge there,
 * and shadows are not drawn.
 */
export const forcedFocus = css`
  @media (forced-colors: active) {
    :focus-visible {
      outline: 3px dashed Highlight !important;
    }
  }
`;
