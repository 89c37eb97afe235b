import { UserConfigFn } from 'vite';
import { offlineCopy } from './frontend/offline/build';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({ plugins: [offlineCopy()] });

export default overrideVaadinConfig(customConfig);
