// The reader's own words: kinds, doubts, codes. The command line says the same.
import th from '@suanruam/core/i18n/reading.th.json';
import { addMessages } from '../i18n';

addMessages(th, () => import('@suanruam/core/i18n/reading.en.json'));
