import './code.css';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import plaintext from 'highlight.js/lib/languages/plaintext';
import powershell from 'highlight.js/lib/languages/powershell';
import sql from 'highlight.js/lib/languages/sql';
import yaml from 'highlight.js/lib/languages/yaml';

Object.entries({bash, ini, json, plaintext, powershell, sql, yaml}).forEach(([name, language]) => hljs.registerLanguage(name, language));
// Scripts of this kind run after the page is read.
document.querySelectorAll('.prose pre code[class^="language-"]').forEach((code) => hljs.highlightElement(code));
