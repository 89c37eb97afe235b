/** The text font of every screen; its files are part of the build. The reading font is loaded by Learn alone. */
import '@fontsource-variable/inter/wght.css';
