/** The serif of what is read at length; only Learn imports it. */
import '@fontsource-variable/source-serif-4/wght.css';
