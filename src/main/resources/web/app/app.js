import './tabler.css';
import './uplink.css';
import './catalog.css';
import './lesson.css';
import './admin.css';
import './record.css';
import './progress.css';
import './quiz.css';
import './team.css';
import './me.css';
import './paths.css';
import './skills.css';
import './self-assessment.css';
import './evidence.css';
import './heat.css';
import './coverage.css';
import './board.css';
import './exchange.css';
import './notices.css';
import './report.css';
import './plan.css';
import './credit.css';
import htmx from 'htmx.org';
import './catalog.js';
import './progress.js';
import './quiz.js';
import './team.js';
import './skills.js';

window.htmx = htmx;
// The content security policy allows neither eval nor inline styles.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
// Pages hold what is personal: none of them is kept in the browser's storage to go back to.
htmx.config.historyCacheSize = 0;
// A form with messages comes back as 422 and is shown like any other answer.
htmx.config.responseHandling = [
  {code: '204', swap: false},
  {code: '[23]..', swap: true},
  {code: '422', swap: true},
  {code: '[45]..', swap: false, error: true}
];
