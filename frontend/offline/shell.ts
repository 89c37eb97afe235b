import '../styles/tokens.css';
import '../styles/fonts.ts';
import '../styles/shell.css';
import './offline.css';
import { RsOffline } from '../components/rs-offline.ts';

/** What Flow's page brings along in the portal is not here: the elements of all places, at once, so that none is missing later. */
import '../components/rs-today.ts';
import '../components/rs-session.ts';
import '../components/rs-report.ts';
import '../components/rs-morning.ts';
import '../components/rs-red-flags.ts';
import '../components/rs-emergency.ts';
import '../components/rs-runs.ts';
import '../components/rs-run-log.ts';
import '../components/rs-history.ts';
import '../components/rs-messages.ts';
import '../components/rs-figure.ts';

document.body.append(new RsOffline());
