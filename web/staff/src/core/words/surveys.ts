import th from '@suanruam/core/i18n/staff_surveys.th.json';
import { addMessages } from '../i18n';

addMessages(th, () => import('@suanruam/core/i18n/staff_surveys.en.json'));
