import th from '@suanruam/core/i18n/staff_committees.th.json';
import { addMessages } from '../i18n';

addMessages(th, () => import('@suanruam/core/i18n/staff_committees.en.json'));
