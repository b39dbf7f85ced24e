// For the screens that speak of everything: the audit trail, the reminder policies.
import './activities';
import './committees';
import './consultations';
import './disclosure';
import './forums';
import './measures';
import './reading';
import './record';
import './surveys';
