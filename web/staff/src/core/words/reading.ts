import th from '@suanruam/core/i18n/staff_reading.th.json';
import { addMessages } from '../i18n';

addMessages(th, () => import('@suanruam/core/i18n/staff_reading.en.json'));
