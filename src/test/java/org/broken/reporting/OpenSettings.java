package org.broken.reporting;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("broken")
public class OpenSettings {}
