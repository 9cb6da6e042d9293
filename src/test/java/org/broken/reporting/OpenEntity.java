package org.broken.reporting;

import jakarta.persistence.Entity;

@Entity
public class OpenEntity {}
