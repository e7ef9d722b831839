# Sends a request until it is not throttled any more. Gives its status, 0 where there was no answer, and the answer.
function Send-Request([string]$Method, [string]$Path, [string]$Body) {
    $attempt = 0
    while ($true) {
        $attempt++
        $status = 0
        $headers = $null
        $answer = $null
        try {
            if ($Body) {
                $answer = Invoke-MgGraphRequest -Method $Method -Uri "/v1.0$Path" -Body $Body -ContentType 'application/json' -OutputType HashTable -SkipHttpErrorCheck -StatusCodeVariable 'status' -ResponseHeadersVariable 'headers' -Debug:$false
            }
            else {
                $answer = Invoke-MgGraphRequest -Method $Method -Uri "/v1.0$Path" -OutputType HashTable -SkipHttpErrorCheck -StatusCodeVariable 'status' -ResponseHeadersVariable 'headers' -Debug:$false
            }
        }
        catch {
            $answer = @{ error = @{ code = 'noAnswer'; message = $_.Exception.Message } }
        }
        $code = [int]$status
        $isBusy = $code -eq 429 -or $code -eq 503 -or $code -eq 504
        if (-not $isBusy -or $attempt -ge $MaxAttempts) {
            return [pscustomobject]@{ Status = $code; Ok = ($code -ge 200 -and $code -lt 300); Answer = $answer }
        }
        Start-Sleep -Seconds (Get-Wait $headers $attempt)
    }
}

# Seconds that the tenant asks to wait (Retry-After), else ever longer ones.
function Get-Wait($Headers, [int]$Attempt) {
    $seconds = 0
    if ($Headers) {
        foreach ($header in $Headers.GetEnumerator()) {
            if ($header.Key -eq 'Retry-After') {
                [void][int]::TryParse([string](@($header.Value)[0]), [ref]$seconds)
            }
        }
    }
    if ($seconds -le 0) { $seconds = [Math]::Pow(2, $Attempt) }
    return [Math]::Min($seconds, $MaxWaitSeconds)
}

function New-Result([string]$Outcome, [int]$Status, [string]$Code, [string]$Message, [string]$ObjectId) {
    return [pscustomobject]@{ Outcome = $Outcome; Status = $Status; Code = $Code; Message = $Message; ObjectId = $ObjectId }
}

function New-Done([string]$ObjectId, [string]$Code) {
    return New-Result 'done' 200 $Code '' $ObjectId
}

# The result that an answer means.
function ConvertTo-Result($Response, [string]$ObjectId) {
    if ($Response.Ok) { return New-Done $ObjectId '' }
    $code = ''
    $message = ''
    $answer = $Response.Answer
    if ($answer -is [System.Collections.IDictionary] -and $answer['error'] -is [System.Collections.IDictionary]) {
        $code = [string]$answer['error']['code']
        $message = [string]$answer['error']['message']
    }
    return New-Result 'failed' $Response.Status $code $message $ObjectId
}
