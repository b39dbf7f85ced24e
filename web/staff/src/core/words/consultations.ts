import th from '@suanruam/core/i18n/staff_consultations.th.json';
import { addMessages } from '../i18n';

addMessages(th, () => import('@suanruam/core/i18n/staff_consultations.en.json'));
