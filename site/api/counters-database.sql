-- Run once by the PostgreSQL container, when its volume is new: the counters stand beside the CMS's database, not in it.
CREATE DATABASE counters;
