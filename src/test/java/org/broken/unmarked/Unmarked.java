package org.broken.unmarked;

class Unmarked {}
