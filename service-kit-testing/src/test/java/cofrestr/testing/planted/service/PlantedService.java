package cofrestr.testing.planted.service;

/** A class in a folder named for a layer. */
class PlantedService {}
