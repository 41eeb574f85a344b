import { Cards } from '../../parts/cards.js';
import { places } from './places.js';

/** The ways into what anyone may read. */
export const PublicPlaces = () => <Cards cards={places} byFour />;
