import fc from 'fast-check';

/** A property is tried a few times for each mutant: a hundred thousand tries find hardly more than a thousand, and take as many hours. */
fc.configureGlobal({ numRuns: 20 });
