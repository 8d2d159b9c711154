-- Counting an attempt waits for no flush: what a crash forgets, a crash forgives.
ALTER TABLE "rate_limits" SET UNLOGGED;
