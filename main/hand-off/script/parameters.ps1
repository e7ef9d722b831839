#Requires -Version 5.1
<#
.SYNOPSIS
Carries out in a customer's Microsoft 365 tenant what was prepared in Partner Desk.
.DESCRIPTION
Reads what is to be done from the JSON lines file beside it: a line about the whole, then two for each item.
Checks that the tenant is the customer's before it touches anything, goes on after an error, and can be run again:
what is done is recognised. Writes a line of JSON for each item into a results file, which Partner Desk reads.

The script is the same for everybody. Names, passwords and values are data: it never runs them, and shows no password.
Needs the module Microsoft.Graph.Authentication 2.0 or later, in Windows PowerShell 5.1 or PowerShell 7.
.PARAMETER DataFile
What is to be done; without it the file beside the script that is named like it.
.PARAMETER ResultFile
Where the results go; without it a file beside the script that is named like it.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File '.\Carry out Fabrikam.ps1' -WhatIf

Says what would be done, and does nothing.
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [string]$DataFile,
    [string]$ResultFile
)

$ErrorActionPreference = 'Stop'
# Passwords travel in the bodies of requests, which debug output would show.
$DebugPreference = 'SilentlyContinue'
$MaxAttempts = 8
$MaxWaitSeconds = 300
